// The parts of the page of feedback that the server fills in, by their ids.

export const FEEDBACK_IDS = {
  title: 'feedback-title',
  lede: 'feedback-lede',
  form: 'feedback-form',
  reasons: 'feedback-reasons',
  step: 'feedback-step',
  comment: 'feedback-comment',
  notify: 'feedback-notify',
  back: 'feedback-back',
} as const
