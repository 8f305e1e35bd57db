// The parts of a request's page that the server fills in, by their ids.

export const REQUEST_IDS = {
  title: 'request-title',
  lede: 'request-lede',
  /** All of a request; hidden until there is one. */
  body: 'request-body',
  keep: 'request-keep',
  said: 'request-said',
  form: 'request-form',
  message: 'request-message',
  text: 'request-text',
  problem: 'request-problem',
  label: 'request-label',
  never: 'request-never',
  files: 'request-files-label',
  filesHint: 'request-files-hint',
  send: 'request-send',
} as const
