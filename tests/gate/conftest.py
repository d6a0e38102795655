"""The gate's table at the end of the test run."""

import pytest

from tests.gate.scoring import Tally, reliability

TALLY = pytest.StashKey[Tally]()


@pytest.fixture(scope="session")
def tally(request):
    return request.config.stash.setdefault(TALLY, Tally())


def pytest_terminal_summary(terminalreporter, config):
    tally = config.stash.get(TALLY, None)
    if tally is None:
        return
    terminalreporter.section("accuracy on the samples")
    for name, value in tally.figures().items():
        terminalreporter.write_line(f"{name:16} {value:.3f}")
    terminalreporter.write_line("confidence   events   right")
    for edge, count, right in reliability(tally.judged):
        terminalreporter.write_line(
            f"{edge:.1f}–{edge + 0.2:.1f}      {count:6}   " + (f"{right:.2f}" if count else "-")
        )
