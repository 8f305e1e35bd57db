// The shape of odds.yaml: how often each cause of a symptom was met, where enough outcomes were
// counted to say so. The file may be missing: then causes weigh by their places.
import * as z from 'zod'
import { id, slug } from './fields'

/** From fewer outcomes nothing is learnt: an order of causes would follow chance. */
export const LEAST_OUTCOMES = 30

export const oddsSchema = z.strictObject({
  symptom: slug,
  /** How many outcomes were counted. */
  outcomes: z.int().min(LEAST_OUTCOMES, `at least ${LEAST_OUTCOMES} outcomes`),
  /** The day until which they were counted. */
  until: z.iso.date('a date written year-month-day, such as 2026-11-23'),
  /** How often each cause is met, beside the others: of two numbers the larger is oftener. */
  causes: z.record(id, z.number().positive('a number above 0')),
})
