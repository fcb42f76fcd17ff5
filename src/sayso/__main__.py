"""``python -m sayso``: the command line."""

from sayso.cli.main import run

if __name__ == "__main__":
    run()
