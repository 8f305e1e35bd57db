// The columns of a list of users that tell people apart, and what spreadsheets call them.

export type TextId = 'name' | 'email' | 'phone' | 'extension' | 'departments'

/** Each with its label and the headers that stand for it. */
export const TEXTS: readonly {
  readonly id: TextId
  readonly label: string
  readonly headers: readonly string[]
}[] = [
  {
    id: 'name',
    label: 'Name',
    headers: [
      'full name',
      'user name',
      'username',
      'user',
      'agent',
      'agent name',
      'member',
      'employee',
      'employee name',
      'staff',
      'person',
      'contact name',
      'display name',
      'first name',
      'last name',
      'surname',
      'naam',
    ],
  },
  {
    id: 'email',
    label: 'Email',
    headers: [
      'e-mail',
      'mail',
      'email address',
      'email id',
      'mail id',
      'user email',
      'login',
      'login email',
      'work email',
    ],
  },
  {
    id: 'phone',
    label: 'Phone',
    headers: [
      'phone number',
      'mobile',
      'mobile number',
      'mobile no',
      'phone no',
      'contact',
      'contact number',
      'number',
      'cell',
      'user phone',
      'agent number',
      'whatsapp number',
    ],
  },
  {
    id: 'extension',
    label: 'Extension',
    headers: ['ext', 'extn', 'extension number', 'extension no', 'ext no'],
  },
  {
    id: 'departments',
    label: 'Departments',
    headers: [
      'department',
      'dept',
      'depts',
      'department name',
      'team',
      'teams',
      'queue',
      'queues',
      'group',
      'groups',
      'user group',
      'assigned departments',
    ],
  },
]
