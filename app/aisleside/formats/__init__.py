"""What scanners and airlines speak: text in, domain values out.

Pure; may import ``domain`` only. Empty until the first reader is needed.
"""
