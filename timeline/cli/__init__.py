"""The command: arguments and streams in, an exit code out (the codes are in `status`)."""

import gc
import sys

__all__ = ["run"]


def run() -> None:
    """Run the command with the arguments of this process, and leave it."""
    gc.set_threshold(200_000)  # loading makes objects and no garbage: looking for it is a twentieth of a short run
    try:
        _answer(sys.argv[1:])
    except KeyboardInterrupt:
        from timeline.cli.status import Status

        sys.exit(Status.INTERRUPTED)
    finally:
        gc.freeze()  # nor is there anything to find when all of it goes


def _answer(args: list[str]) -> None:
    if args == ["--version"]:  # the one answer that needs none of what follows
        from timeline import __version__

        sys.stdout.write(f"timeline {__version__}\n")
        return
    from timeline.cli import commands
    from timeline.cli.streams import set_up

    set_up()
    if args and args[0] in commands.COMMANDS and all(arg == "-" or not arg.startswith("-") for arg in args[1:]):
        # Files alone: no option has to be read, and what reads options takes as long to load as most files to read.
        sys.exit(commands.run(commands.loaded(args[0]), inputs=args[1:]))
    from timeline.cli.app import app

    app(args, prog_name="timeline")
