from __future__ import annotations
def of(frame, who, posts):
    return None
