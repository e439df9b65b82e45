"""The two kinds of failure: the world got in the way, or we broke a promise."""


class ExpectedError(Exception):
    """The world got in the way.

    The message is for somebody with a customer waiting: what happened, whether
    anything is lost, what to do now. Facts for support go into attributes; *facts* are
    the few that the *sentence* needs, in {braces}, so that it can be translated whole.
    """

    def __init__(
        self, sentence: str = "Something got in the way. Nothing is lost.", **facts: object
    ) -> None:
        super().__init__(sentence.format(**facts) if facts else sentence)
        self.sentence = sentence
        self.facts = facts

    @property
    def say(self) -> str:
        """The sentence to show, in English."""
        return str(self.args[0])


class DefectError(Exception):
    """We broke our own promise: logged in full, shown as one calm line."""
