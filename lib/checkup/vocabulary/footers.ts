// Rows of an export that are nobody: totals, notes of the program that wrote the file, rules drawn
// with signs. Data, not code: each pattern is tried on the first text of a row.

/** How a row of figures or a note begins. */
export const FOOTERS: readonly RegExp[] = [
  /^(?:grand[\s-]*|sub[\s-]*|over\s*all[\s-]*|net[\s-]*)?totals?\b/iu,
  /^(?:total|sum|count|average|no\.?|number) (?:of|no\.?|number)\b/iu,
  /^(?:sum|count|average|avg|min|max|summary|subtotal)\b\s*[:=(]/iu,
  /^(?:exported|generated|downloaded|printed|created|prepared|extracted)\s+(?:by|on|at|from|:)/iu,
  /^(?:exported|generated|downloaded|printed|created|prepared|produced)\s+(?:with|via|using)/iu,
  /^(?:this )?(?:report|file|list|export|document|sheet)\b.*\b(?:generated|exported|created)\b/iu,
  /^(?:this )?(?:report|file|list|export|document|sheet) (?:by|on|of|for)\b/iu,
  /^(?:report|export|print(?:ed)?|generation|run)[\s_-]*(?:date|time|by|on|id)\b/iu,
  /^(?:page|sheet|पृष्ठ)\s*[:#]?\s*\d+/iu,
  /^\(?\d[\d,. ]*(?:rows?|records?|users?|agents?|people|members?|entries|results?|items?)\b/iu,
  /^(?:showing|displaying)\s+\d/iu,
  /^(?:rows?|records?|users?|entries|people|agents?|members?)\s*[:=]\s*\d+/iu,
  /^(?:note|notes|disclaimer|confidential|copyright|source|remarks?|filters?)\b\s*[:\-–—*.]/iu,
  /^(?:copyright|©|\(c\))\s*/iu,
  /^(?:-+\s*)?(?:end|eof)\b(?:\s+(?:of|file|report|list)|\s*-+|\s*$)/iu,
  /^(?:powered by|all rights reserved|sent from|confidential\b|for internal use)/iu,
  /^(?:कुल|योग|कुल योग|जोड़|टिप्पणी|नोट|निर्यात)(?:\s*[:=]|\s|$)/u,
  /^(?:kul|jod)\b\s*[:=]?\s*\d*/iu,
  /^\*{1,3}\s*\p{L}/u,
]

/** A row that is drawn: dashes of any kind, under a head or between parts. */
export const RULE = /^[\s|+:=_*~.\-‐-―─-╿]*$/u
