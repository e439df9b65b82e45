"""The two kinds of failure: the world got in the way, or we broke a promise."""


class ExpectedError(Exception):
    """The world got in the way.

    The message is for somebody with a customer waiting: what happened, whether
    anything is lost, what to do now. Facts for support go into attributes.
    """

    @property
    def say(self) -> str:
        """The sentence to show."""
        return str(self.args[0]) if self.args else "Something got in the way. Nothing is lost."


class DefectError(Exception):
    """We broke our own promise: logged in full, shown as one calm line."""
