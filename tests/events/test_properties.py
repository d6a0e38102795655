"""What holds for any text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.events.reading import read

WORDS = st.sampled_from(
    [
        *(
            "7月12日",
            "2023年",
            "昨天",
            "次日",
            "期间",
            "，",
            "。",
            "“",
            "”",
            "（",
            "）",
            "\n",
            "# ",
            "**",
            "![",
            "](",
            "的",
            "被",
        ),
        *(
            "王毅",
            "中国",
            "会见",
            "发生",
            "爆炸",
            "将",
            "未",
            "在",
            "与",
            "应",
            "邀请",
            "宣布",
            "提出",
            "请求",
            "后",
            "时",
            "据",
        ),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS | st.text(max_size=3), max_size=25))
def test_no_text_raises_and_spans_lie_inside(parts):
    text = "".join(parts)
    for event in read(text, "2023-07-13"):
        source = event.source
        assert 0 <= source.start < source.end <= len(text)
        assert source.quote == text[source.start : source.end]
        assert event.title
