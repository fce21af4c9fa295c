"""What pages are made of, as HTML: facts in words, marked text, the list beside it, rows of answers, the chart.

Plain Python, every word from outside escaped: long pages are made several times quicker than by a template.
"""
