"""The segmenter: jieba's dictionary and path, proposals, and a table on disk that only its owner may have written."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from platformdirs import user_cache_dir

from timeline.engines import word_table
from timeline.engines.words import DictionarySegmenter

TEXTS = [
    "外交部发言人昨天在北京表示，双方将继续就有关问题保持沟通。",
    "研究生命的起源，是生物学家长期以来的课题。",
    "工信处女干事每月经过下属科室都要亲口交代二十四口交换机等技术性器件的安装工作",
    "南京市长江大桥欢迎您",
    "他来到了网易杭研大厦的门口，雨下得很大。",
]


@pytest.fixture(scope="module")
def built():
    return word_table._built(word_table._dictionary())


@pytest.fixture
def cache(tmp_path, monkeypatch, built):
    monkeypatch.setattr(word_table, "_built", lambda _: built)  # a second is long, ten times
    monkeypatch.setattr("timeline.engines.word_table._cache_folder", lambda: tmp_path / "newschron")
    return tmp_path / "newschron" / "words-4.table"


def words(text, proposals=None):
    return [word for word, _ in DictionarySegmenter().words(text, proposals or {})]


@pytest.mark.parametrize("text", TEXTS)
def test_the_path_is_the_one_that_jieba_finds_without_its_model(text):
    import jieba

    jieba.setLogLevel(60)
    assert words(text) == list(jieba.cut(text, HMM=False))


@pytest.mark.parametrize("text", ["", " ", "A380客机降落，\n\t12时30分。", "……！？", "𠮷野家\ud83d", "x" * 500])
def test_the_words_of_a_text_are_the_whole_text(text):
    assert "".join(words(text)) == text


def test_words_carry_the_tags_of_the_dictionary_and_unknown_ones_none():
    found = dict(DictionarySegmenter().words("北京大学的龘，7月。"))
    assert found["北京大学"] == "nt"
    assert found["的"] == "uj"
    assert found["龘"] == ""
    assert found["7"] == "eng"
    assert found["。"] == "x"


def test_a_proposal_wins_where_it_fits_better_than_the_words_known():
    text = "会见了韦木兰先生"
    assert "韦木兰" not in words(text)
    assert ("韦木兰", "person") in DictionarySegmenter().words(text, {3: [(6, -20.0, "person")]})
    assert "韦木兰" not in words(text, {3: [(6, -90.0, "person")]})


def test_listed_words_hold_everywhere_and_of_two_alike_the_longer():
    plain = DictionarySegmenter()
    listed = {
        "韦木兰": (-9.0, "person"),
        "的事": (-9.0, ""),
        "星港A台": (-9.0, "venue"),
        "星港": (-4.5, ""),
        "A台": (-4.5, ""),
    }
    told = plain.knowing(listed)
    assert told.words("韦木兰的事") == [("韦木兰", "person"), ("的事", "")]
    assert told.words("在星港A台") == [("在", "p"), ("星港A台", "venue")]
    assert ("韦木兰", "person") not in plain.words("韦木兰的事")


def test_a_listed_word_does_not_end_inside_another_that_must_not_be_torn():
    told = DictionarySegmenter().knowing({"韦木部": (-5.0, "organization")}, {"部长"})
    assert ("韦木部", "organization") in told.words("韦木部的人")
    assert ("韦木部", "organization") not in told.words("韦木部长")


@pytest.mark.parametrize(
    "text", ["外交部长王毅15日9:30在A380.x上说,  会谈“顺利”。", "A台,北京\n\t大学 .5%", "的\u3000 \x85是"]
)
def test_neighbours_do_not_change_what_an_island_is_cut_into(text):
    told = DictionarySegmenter()
    assert told.words(text) == told.words(text, {0: [(len(text), -1e9, "never")]})


def test_a_proposal_may_not_end_inside_a_run_of_letters():
    assert words("在CNNX台", {1: [(4, 50.0, "organization")]}) == ["在", "CNNX", "台"]


def test_the_table_is_written_once_and_read_again(cache):
    first = words(TEXTS[0])
    assert cache.is_file()
    assert cache.stat().st_mode & 0o077 == 0
    written = cache.stat().st_mtime_ns
    assert words(TEXTS[0]) == first
    assert cache.stat().st_mtime_ns == written


def test_a_table_that_others_can_write_is_not_read(cache):
    cache.parent.mkdir(mode=0o700)
    cache.write_bytes(word_table._MAGIC.ljust(64, b"\0"))
    cache.chmod(0o666)
    assert words("北京大学") == ["北京大学"]
    assert cache.stat().st_mode & 0o022 == 0  # a new one stands in its place


def test_nothing_is_written_into_a_folder_that_others_can_write(cache):
    cache.parent.mkdir()
    cache.parent.chmod(0o777)
    assert words("北京大学") == ["北京大学"]
    assert not cache.exists()


@pytest.mark.parametrize("rubbish", [b"", b"short", word_table._MAGIC.ljust(2000, b"\0"), os.urandom(4096)])
def test_a_damaged_table_is_built_anew(cache, rubbish):
    cache.parent.mkdir(mode=0o700)
    cache.write_bytes(rubbish)
    cache.chmod(0o600)
    assert words("北京大学") == ["北京大学"]
    assert cache.stat().st_size > 1_000_000


def test_a_table_of_another_dictionary_is_built_anew(cache, monkeypatch):
    assert words("北京大学") == ["北京大学"]
    written = cache.stat().st_mtime_ns
    monkeypatch.setattr(word_table, "_stamp", lambda _: (1, 2))
    assert words("北京大学") == ["北京大学"]
    assert cache.stat().st_mtime_ns != written


def test_where_no_folder_can_be_made_the_table_is_built_in_memory(cache, tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    monkeypatch.setattr("timeline.engines.word_table._cache_folder", lambda: tmp_path / "file" / "newschron")
    assert words("北京大学") == ["北京大学"]


def test_jieba_is_not_imported_and_nothing_is_said():
    code = (
        "import sys; from timeline.engines.words import segmenter; s = segmenter();"
        "assert 'timeline.engines.word_table' in sys.modules and 'jieba' not in sys.modules;"
        "s.words('北京大学'); assert 'jieba' not in sys.modules"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, cwd=Path(__file__).parents[2], env={**os.environ}
    )
    assert run.stdout == run.stderr == b""


@pytest.mark.skipif(sys.platform != "linux", reason="other systems' folders are the library's to say")
@pytest.mark.parametrize("named", ["/var/tmp/cache", "", "relative"])
def test_the_table_lies_where_the_library_would_put_it(named, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", named)
    assert word_table._cache_folder() == user_cache_dir("newschron", appauthor=False)
