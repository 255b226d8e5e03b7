"""People and documents over the whole database: copies known as copies, tellings of one person joined, with the reasons.

``documents`` finds reprints and excerpts; ``organisations`` and ``names`` make names comparable; ``compare`` weighs two
tellings of a person, feature by feature; ``decide`` answers same, possible or different; ``clusters`` makes people out
of the answers, whatever the order they arrive in; ``timeline`` merges what the sources tell; ``engine`` does all this in a
database, ``decisions`` and ``corrections`` keep what a person said.

The invariant: two people are never joined on their name alone, and what a person decided is never overridden.
"""
