"""What tests of several rooms share."""

import pytest

from tests.made import CHRONICLE


@pytest.fixture
def chronicle():
    return CHRONICLE
