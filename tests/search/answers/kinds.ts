// Kinds of questions about who may do what, and what each is to be told, in English, Hindi and
// Hindi in Latin letters. Tests ask each kind once about every permission, the bench in every frame.
import { requireAt } from '@/lib/core/required'
import { policy } from '@/lib/policy/published'
import { buildStatements } from '@/lib/search/answers/build-statements'
import { WHO, WHO_NOT, type PermissionStatement } from '@/lib/search/answers/statement'

type Expected = 'role' | 'who' | 'who not' | 'nothing'

/** A kind of question; in its frames, R stands for a role, S for another, P for what one does. */
export interface Kind {
  readonly name: string
  readonly expected: Expected
  readonly frames: readonly string[]
}

/** A question, and the words that answer it; undefined where silence does. */
export interface Asked {
  readonly q: string
  readonly right: string | undefined
}

export const KINDS: readonly Kind[] = [
  {
    name: 'plain',
    expected: 'role',
    frames: ['can a R P', 'is a R allowed to P', 'kya R P kar sakta hai', 'क्या R P कर सकता है'],
  },
  {
    name: 'who',
    expected: 'who',
    frames: ['who can P', 'which role can P', 'kaun P kar sakta hai', 'कौन P कर सकता है'],
  },
  {
    name: 'who not',
    expected: 'who not',
    frames: [
      "who can't P",
      'which roles are not allowed to P',
      'kaun P nahi kar sakta',
      'कौन P नहीं कर सकता',
    ],
  },
  {
    name: 'negation',
    expected: 'nothing',
    frames: [
      'can a R not P',
      "can't a R P",
      'kya R P nahi kar sakta',
      'क्या R P नहीं कर सकता',
      'can no R P',
    ],
  },
  {
    name: 'only',
    expected: 'nothing',
    frames: ['can only the R P', 'kya sirf R P kar sakta hai', 'क्या सिर्फ R P कर सकता है'],
  },
  {
    name: 'other, any',
    expected: 'nothing',
    frames: [
      'can another R P',
      'can any R P',
      'kya dusra R P kar sakta hai',
      'क्या दूसरा R P कर सकता है',
    ],
  },
  {
    name: 'all',
    expected: 'nothing',
    frames: [
      'can a R P of all departments',
      'kya R sabhi departments ke P kar sakta hai',
      'क्या R सभी विभागों में P कर सकता है',
    ],
  },
  {
    name: 'own',
    expected: 'nothing',
    frames: [
      'can a R P for himself',
      'kya R apne liye P kar sakta hai',
      'क्या R अपने लिए P कर सकता है',
    ],
  },
  {
    name: 'when',
    expected: 'nothing',
    frames: [
      'can a R P from now on',
      'can a R P without panel access',
      'kya R bina panel P kar sakta hai',
      'क्या R बिना पैनल के P कर सकता है',
    ],
  },
  {
    name: 'two people',
    expected: 'nothing',
    frames: [
      'can two R P',
      'can a R or a S P',
      'kya R aur S P kar sakte hai',
      'क्या R और S P कर सकते हैं',
    ],
  },
  {
    name: 'a longer object',
    expected: 'nothing',
    frames: [
      'can a R P of a deleted branch',
      'kya R purani branch ke P kar sakta hai',
      'क्या R पुरानी शाखा के P कर सकता है',
    ],
  },
]

const { roles, permissions } = buildStatements(policy)

function textFor(
  expected: Expected,
  statement: PermissionStatement,
  role: string,
): string | undefined {
  const keys = { role, who: WHO, 'who not': WHO_NOT, nothing: '' }
  return statement.answers[keys[expected]]?.text
}

/** The questions of a kind: of each permission in every frame, or in one, by turns. */
export function questionsOf({ expected, frames }: Kind, each: 'every' | 'one'): readonly Asked[] {
  return policy.permissions.flatMap(({ phrase }, at) =>
    frames.flatMap((frame, i) => {
      if (each === 'one' && i !== at % frames.length) return []
      const role = requireAt(roles, (at + i) % roles.length)
      const other = requireAt(roles, (at + i + 1) % roles.length)
      const q = frame
        .replace(/\bS\b/, other.names[0] ?? other.id)
        .replace(/\bR\b/, role.names[0] ?? role.id)
        .replace(/\bP\b/, phrase)
      return [{ q, right: textFor(expected, requireAt(permissions, at), role.id) }]
    }),
  )
}
