// Searches as they are typed, pasted and dictated: each finds what its plain spelling finds.
import type { SearchAnswer } from '@/lib/search/results/search-answer'
import { searchFrozen } from '../search/frozen/site'
import type { Input, Result } from './judged'

/** By kind: the plain words, and other ways in which they come. */
const SEARCHES: readonly (readonly [kind: string, plain: string, written: readonly string[]])[] = [
  [
    'apostrophes',
    "can't login",
    [
      'can\u00b4t login',
      'can\u2018t login',
      'can\u2019t login',
      'can\u02bct login',
      'can`t login',
    ].concat(['can\uff07t login', 'can\u2032t login', 'cant login', 'CAN\u2019T LOGIN']),
  ],
  [
    'apostrophes',
    'whatsapp not working',
    ["what's app not working", 'what\u2019s app not working', 'whats app not working'].concat([
      'what\u00b4s app not working',
      'Whats-App not working',
    ]),
  ],
  ['apostrophes', "doesn't ring", ['doesn\u00b4t ring', 'doesn\u2019t ring', 'doesnt ring']],
  [
    'invisible signs',
    'phone not ringing',
    ['\u202aphone not ringing\u202c', 'phone\u2060 not ringing', 'ph\u200bone not ringing']
      .concat(['\ufeffphone not ringing', 'phone\u00adnot ringing'.replace('\u00ad', ' \u00ad')])
      .concat(['phone\u00a0not\u00a0ringing', 'phone\u3000not\u3000ringing', 'phone not\nringing']),
  ],
  ['invisible signs', 'password reset', ['pass\u00adword reset', 'pass\u200dword reset']],
  [
    'invisible signs',
    'पासवर्ड भूल गया',
    ['पासवर्\u200dड भूल गया', 'पासवर्\u200cड भूल गया', 'पासवर्ड\u00a0भूल गया'],
  ],
  [
    'signs around words',
    'phone not ringing',
    ['“phone not ringing”', 'phone not ringing।', 'phone not ringing؟', 'phone not ringing!!!']
      .concat(['phone, not, ringing.', 'phone_not_ringing', 'phone-not-ringing'])
      .concat(['phone not ringing \u{1f621}', '(phone not ringing)', 'phone+not+ringing']),
  ],
  [
    'letters of other alphabets',
    'phone not ringing',
    [
      '\uff30\uff28\uff2f\uff2e\uff25 not ringing',
      '\u{1d5fd}\u{1d5f5}\u{1d5fc}\u{1d5fb}\u{1d5f2} not ringing',
    ].concat(['PHONE NOT RINGING', 'Phone Not Ringing']),
  ],
  [
    'signs around words',
    'phone not ringing',
    [
      'phone\u2014not\u2014ringing',
      'phone/not/ringing',
      'phone…not…ringing',
      '#phone not ringing',
      '@phone not ringing',
      '"phone" not "ringing"',
      'phone not ringing\ufe0f',
      'phone&nbsp;not&nbsp;ringing',
      'phone%20not%20ringing',
      '\tphone not ringing',
      'phone not ringing\u0000',
      '📞 phone not ringing',
      'phone not ringing :(',
      '«phone not ringing»',
      '- phone not ringing',
      'phone not  ringing ...',
      '*phone not ringing*',
      'phone|not|ringing',
      'PHONE  NOT\u2003RINGING',
    ],
  ],
  [
    'signs around words',
    'add user',
    [
      'add%20user',
      'ADD USER?',
      'add_user',
      'add•user',
      'add user 🙏',
      'add\u200b user',
      'add user\u2026',
      "'add user'",
      'add\u2009user',
      'add user;',
      '`add user`',
    ],
  ],
  [
    'signs around words',
    'change role',
    [
      'change\u00a0role',
      'change-role',
      'change role।',
      'change role!!',
      'ｃｈａｎｇｅ role',
      'change   role',
    ],
  ],
  ['signs around words', "user's role", ['user’s role', 'user´s role', 'user`s role']],
  [
    'signs around words',
    'sign in',
    ['sign\u00adin'.replace('\u00ad', '\u2010'), 'sign\u2012in', 'Sign—In', 'sign.in'],
  ],
  ['digits', '24 घंटे', ['२४ घंटे', '\uff12\uff14 घंटे']],
  [
    'digits',
    '24 hours',
    ['२४ hours', '\u0662\u0664 hours', '\uff12\uff14 hours', '\u09e8\u09ea hours'],
  ],
  ['compounds', 'sign in', ['signin', 'sign-in', 'Sign\u2011in', 'SIGN IN']],
  ['compounds', 'call flow', ['callflow', 'call-flow', 'call\u2013flow']],
  ['compounds', 'log out', ['logout', 'log-out']],
  ['compounds', 're-assign chat', ['reassign chat', 're\u2011assign chat']],
  ['compounds', 'set up', ['setup', 'set-up']],
  ['compounds', 'block list', ['blocklist', 'block-list']],
  ['compounds', 'email change', ['e-mail change', 'E-Mail change', 'e\u2011mail change']],
  ['compounds', 'wifi calling', ['wi-fi calling', 'Wi\u2011Fi calling', 'WiFi calling']],
  ['Hindi', 'फोन नहीं बज रहा', ['फ़ोन नहीं बज रहा', 'फोन नही बज रहा', 'फोन नहि बज रहा']],
  [
    'Hindi',
    'फोन नहीं बज रहा है',
    ['फोन नहीं बज रहा है।', 'फोन नहीं बज रहा है?', '\u200eफोन नहीं बज रहा है'],
  ],
  ['Hindi', 'कॉल नही आ रही', ['कॉल नहीं आ रही', 'कॉल नहीं आ रही।', 'कॉल\u00a0नहीं आ रही']],
  ['accents', 'resume campaign', ['r\u00e9sum\u00e9 campaign', 're\u0301sume\u0301 campaign']],
]

/** Words that no everyday word is put for. */
const MEANT = [
  'wifi calling',
  'voip setup',
  'zoho integration',
  'sip phone',
  'paytm payment',
].concat(['outage today', 'UCR limit', 'mask number', 'kyc dlt otp ivr'])

const SHOWN = 3
const pagesOf = ({ results }: SearchAnswer): string =>
  results
    .slice(0, SHOWN)
    .map(({ slug }) => slug)
    .join()

function resultOf(written: string, plain: string): Result {
  const [found, expected] = [searchFrozen({ q: written }), searchFrozen({ q: plain })]
  if (pagesOf(found) === pagesOf(expected) && found.answerable === expected.answerable)
    return 'right'
  return found.answerable ? 'wrong' : 'told'
}

export const SEARCH_INPUTS: readonly Input[] = [
  ...SEARCHES.flatMap(([kind, plain, all]) =>
    all.map((written) => ({
      kind: `searches: ${kind}`,
      written,
      judge: () => resultOf(written, plain),
    })),
  ),
  ...MEANT.map((written): Input => ({
    kind: 'searches: words that are none of ours',
    written,
    judge: () => (searchFrozen({ q: written }).corrected === null ? 'right' : 'wrong'),
  })),
]
