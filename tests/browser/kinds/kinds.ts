// An address of every kind of page that readers come to, some in several states.
import { categories } from '@/lib/articles/collection'

export const KINDS = [
  '/',
  `/categories/${categories()[0]?.id}`,
  '/articles/change-a-users-role',
  '/articles/transfer-a-live-call',
  '/articles/whatsapp-access-by-role',
  '/articles/is-this-person-a-user-or-a-pro-user',
  '/fix',
  '/fix/user-not-ringing',
  '/fix/user-not-ringing?account_state=fine&status=inactive',
  '/fix/cannot-sign-in',
  '/fix/cannot-sign-in/tree',
  '/fix/cannot-sign-in?colour=%E0%A4%A8%E0%A5%80%E0%A4%B2%E0%A4%BE',
  '/roles',
  '/roles/whatsapp.templates.delete',
  '/check-up',
  '/contact',
  '/contact?topic=calls',
  '/requests',
  '/contact?q=%E0%A4%AB%E0%A5%8B%E0%A4%A8',
  '/changes',
  '/offline',
  '/proof',
  '/search',
  '/search?q=otp+not+received',
  '/search?q=zzzz+qqqq',
  '/search?q=%E0%A4%AB%E0%A5%8B%E0%A4%A8+%E0%A4%A8%E0%A4%B9%E0%A5%80%E0%A4%82' +
    '+%E0%A4%AC%E0%A4%9C%E0%A4%A4%E0%A4%BE',
  '/nowhere',
]
