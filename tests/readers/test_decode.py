"""Which characters a reader sees in bytes."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model.errors import InputError, UsageError
from timeline.readers.decode import decode

NEWS = "外交部发言人在记者会上说，双方代表团将于下周在日内瓦举行第三轮磋商，讨论边境管控和航班恢复问题。"
TRADITIONAL = "外交部發言人在記者會上說，雙方代表團將於下週在日內瓦舉行第三輪磋商，討論邊境管控與航班恢復問題。"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_needs_no_guess(encoding):
    assert decode(NEWS.encode(encoding), "a.txt") == (NEWS, None)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [(NEWS, "gb18030"), (NEWS, "gbk"), (TRADITIONAL, "big5"), (NEWS, "utf-16-le"), (NEWS, "utf-16-be")],
)
def test_other_encodings_are_guessed_and_named(text, encoding):
    read, guessed = decode(text.encode(encoding), "a.txt")
    assert read == text
    assert guessed


@pytest.mark.parametrize("text", ["7月12日，两国代表会面。", "他来了", "标题\n\n7月12日"])
def test_a_few_words_are_enough_to_guess_by(text):
    assert decode(text.encode("gbk"), "a.txt") == (text, "gb18030")


def test_a_long_text_is_guessed_by_its_beginning():
    text = f"{NEWS}\n" * 20_000
    assert decode(text.encode("gb18030"), "a.txt") == (text, "gb18030")


def test_english_with_curly_quotes_is_no_chinese():
    text = "The minister’s visit – the first since 2019 – begins on Monday, “if all goes well”, officials said."
    assert decode(text.encode("cp1252"), "a.txt") == (text, "cp1252")


def test_an_encoding_that_is_given_is_taken():
    assert decode(NEWS.encode("gb18030"), "a.txt", "gb18030") == (NEWS, None)


def test_a_wrong_encoding_names_file_and_byte():
    with pytest.raises(InputError, match=r"^a\.txt: not ascii at byte 2; "):
        decode("ab外".encode(), "a.txt", "ascii")


def test_an_unknown_encoding_is_a_fault_of_usage():
    with pytest.raises(UsageError, match="no encoding named 'klingon'"):
        decode(b"a", "a.txt", "klingon")


@pytest.mark.parametrize("data", [b"\x00\x01\x02\x03" * 50, bytes(range(256)) * 4, b"abc\x00\x00\x00def" * 20])
def test_what_is_no_text_is_refused(data):
    with pytest.raises(InputError, match=r"^a\.bin: "):
        decode(data, "a.bin")


@given(st.binary(max_size=300))
def test_no_bytes_raise_but_an_input_error(data):
    with suppress(InputError):
        assert isinstance(decode(data, "a.txt")[0], str)
