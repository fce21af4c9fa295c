"""`python -m ofrecord`."""

from ofrecord.cli.app import main

if __name__ == "__main__":
    main()
