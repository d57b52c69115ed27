const FOREIGN =
  /\$|nt\b|新?台币|€|£|₩|\b(?:usd|eur|gbp|hkd|jpy|chf|sgd|aud|cad|nzd|krw|twd|inr|rub|thb|myr|idr|vnd|php|sek|nok|dkk|mxn|brl|aed|sar|zar|mop)\b|(?<=\d)(?:usd|eur|gbp|hkd|jpy)|(?:usd|eur|gbp|hkd|jpy)(?=\d)|[美欧港日英韩加澳卢台]元|美金|欧罗|港[币纸]|英镑|日[币圆]|euros?\b|dollars?\b/i;

/** Whether a text names money other than yuan: US$, 120 万美元, EUR. */
export const isForeign = (text: string): boolean => FOREIGN.test(text);
