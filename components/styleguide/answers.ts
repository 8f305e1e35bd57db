// Answers of a search, made up for the styleguide: every state that a list of results can be in.
import { contactTopicRoute } from '@/lib/core/routes'
import type { SearchAnswer, SearchResult } from '@/lib/search/results/search-answer'

const wizard: SearchResult = {
  kind: 'wizard',
  slug: 'user-not-ringing',
  url: '/fix/user-not-ringing',
  title: 'A user’s phone does not ring',
  category: 'Guided fixes',
  section: null,
  score: 2,
  excerpt: [
    { text: 'A few questions find why a ', match: false },
    { text: 'phone', match: true },
    { text: ' does not ', match: false },
    { text: 'ring', match: true },
    { text: '.', match: false },
  ],
  question: {
    text: 'Which calls fail?',
    answers: ['All calls to this person', 'Calls from one number', 'I don’t know'].map((label) => ({
      label,
      url: '/fix/user-not-ringing',
    })),
  },
}

const article: SearchResult = {
  kind: 'article',
  slug: 'ring-checklist',
  url: '/articles/ring-checklist',
  title: 'What must be true for a call to ring someone?',
  category: 'Getting calls to ring',
  section: { id: 'the-list', title: 'The list' },
  score: 1,
  excerpt: [
    {
      text:
        'The account must be able to take calls, and the flow must lead to the person’s ' +
        'department, before a ',
      match: false,
    },
    { text: 'phone rings', match: true },
    { text: '.', match: false },
  ],
}

const hindi: SearchResult = {
  ...article,
  slug: 'hindi',
  url: '/articles/ring-checklist#hindi',
  title: 'फ़ोन की घंटी क्यों नहीं बजती?',
  section: null,
  excerpt: [
    { text: 'कॉल किसके पास जाएगी, और ', match: false },
    { text: 'कैसे पता करें', match: true },
    { text: '.', match: false },
  ],
}

const base: SearchAnswer = {
  query: 'phone not ringing',
  corrected: null,
  answerable: true,
  total: 3,
  offset: 0,
  results: [wizard, article, hindi],
  answer: null,
}

/** Whether a role may do something, answered in the list. */
const direct: SearchAnswer['answer'] = {
  text: 'No: a Manager may not delete templates.',
  reason: 'The role Manager has View on templates by default.',
  url: '/roles/whatsapp.templates.delete',
  differs: true,
  figure: {
    action: 'Delete templates',
    cells: (
      [
        ['Owner', 'Yes', 'yes'],
        ['Administrator', 'Yes', 'yes'],
        ['Manager', 'No', 'no'],
        ['Call Agent', 'Own', 'limited'],
      ] as const
    ).map(([role, words, status]) => ({ role, words, status, url: '/roles' })),
  },
}

const counts: SearchAnswer['counts'] = {
  all: 23,
  kinds: [
    { id: 'article', title: 'Article', count: 21 },
    { id: 'wizard', title: 'Guided fix', count: 2 },
  ],
  categories: [
    { id: 'getting-calls-to-ring', title: 'Getting calls to ring', count: 14 },
    { id: 'getting-help', title: 'Getting help', count: 9 },
  ],
}

/** Each state with what it is, the answer and what the page was asked. */
export const searchStates: readonly {
  readonly title: string
  readonly answer: SearchAnswer
  readonly asked?: string
}[] = [
  { title: 'A guided fix with its first question, an article, Hindi', answer: base },
  {
    title: 'An answer of the rules',
    answer: {
      ...base,
      query: 'can a manager delete templates',
      total: 1,
      results: [article],
      answer: direct,
    },
  },
  {
    title: 'A correction, counts, more pages',
    answer: {
      ...base,
      query: 'fone not rining',
      corrected: 'phone not ringing',
      total: 23,
      results: [article],
      counts,
    },
    asked: 'q=fone+not+rining&category=getting-help',
  },
  {
    title: 'No article answers',
    answer: { ...base, query: 'pizza', answerable: false, total: 1, results: [article] },
  },
  {
    title: 'Answered elsewhere',
    answer: {
      ...base,
      query: 'price of a licence',
      answerable: false,
      total: 0,
      results: [],
      elsewhere: {
        title: 'Prices',
        line: 'This help centre holds no prices.',
        url: contactTopicRoute('account_manager', 'price of a licence'),
      },
    },
  },
  {
    title: 'None of this kind',
    answer: { ...base, total: 0, results: [] },
    asked: 'q=phone&kind=roles',
  },
  { title: 'Nothing asked', answer: { ...base, query: '', total: 0, results: [] } },
]

/** What the type-ahead is shown with. */
export const typedAnswer: SearchAnswer = { ...base, answer: direct }
