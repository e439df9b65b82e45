"""What scanners and airlines speak: text in, values out, and findings beside them.

Pure: no input or output, no clock (whoever calls says which day it is), no network. May
import ``domain`` and ``settings``. A reader never raises for what stands in its input: it
returns what could be read with its findings (``finding``). Sensitive documents (DOCS, DOCO,
DOCA, PSPT, FOID and the like) are dropped while reading and appear in no value and no
finding.
"""
