// What people and programs put into a search field to break it.

const repeated = (text: string, times: number): string => Array.from({ length: times }, () => text).join('')

/** Queries that must be answered as calmly as any other. */
export const hostileQueries: readonly string[] = [
  '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '<svg onload=alert(1)>', '</title><script>alert(1)</script>', "javascript:alert('x')", '<b>bold</b>', '&lt;script&gt;', '&#60;script&#62;',
  "' OR 1=1 --", '"; DROP TABLE articles; --', "1' UNION SELECT password FROM users", '%27%20OR%201=1', '../../etc/passwd', '..\\..\\windows\\system32', '/etc/passwd\u0000.mdx', 'file:///etc/passwd',
  '${7*7}', '{{7*7}}', '#{7*7}', '<%= 7*7 %>', '$(id)', '`id`', '; ls -la', '| cat /etc/passwd', '(a+)+$', '^(([a-z])+.)+[A-Z]([a-z])+$', repeated('a', 999) + '!', '[', '(', '\\', '*', '+', '?', '.*', '[^',
  '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__proto__[x]=1', 'constructor.prototype', 'NaN', 'null', 'undefined', 'true', '-0', '1e309', '0x80070005', '-1',
  '\u0000', '\u0001\u0002\u0003', 'call\u0000flow', '\u202euser gnignir ton', '\u200f\u200e', '\ufeffcall', 'c\u00ada\u00adll', '\u200b', '\ud800', '\udfff', 'call \ud83d', '\udc00 call', '\uffff', '\ufffd',
  '🙂', '👩‍👩‍👧‍👦 not ringing', '🇮🇳', '𝐮𝐬𝐞𝐫 𝐧𝐨𝐭 𝐫𝐢𝐧𝐠𝐢𝐧𝐠', 'ｕｓｅｒ', 'usеr (with a Cyrillic е)', 'ſ', 'İstanbul', 'ß', 'ﬀ', '½', 'Z̷̢͚a̵͙l̶̨g̷o̸', repeated('é\u0301', 300), repeated('\u0301', 999), '़', 'ा', 'क्षेत्रज्ञ', 'العربية', '中文搜索', '日本語', 'ไทย', '한국어',
  repeated('call ', 2000), repeated('x', 1_000_000), repeated('a b c d e f g h ', 600), repeated('-', 5000), repeated('wi-fi-', 800), repeated("don't ", 200), repeated('9 ', 500), repeated('1234567890', 99), repeated("'", 999),
  '   ', '\t\n\r', '\u00a0', '.', ',', '?', '!!!', '""', "''", '--', 'a', 'q=1&limit=0', 'limit=-1', 'user%20ringing', 'user+ringing', 'user%ringing', '%', '%00', '%E0%A4%A', 'кот', 'true OR false', 'NOT ringing', 'title:call', 'call~2', 'call^5', 'call*', '"user not ringing"', '+user -ringing',
]
