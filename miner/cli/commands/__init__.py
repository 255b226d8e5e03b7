"""One module a command: ``add(parser, t)`` declares its options, ``run(args, out)`` gives the exit code."""
