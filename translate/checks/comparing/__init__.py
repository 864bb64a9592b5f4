"""The values of a unit's versions compared: mentions → claims → matches → drifts → findings.

The checks themselves lie one folder up, one file each; names are compared in `naming`, sentences
and words in `texts`.
"""
