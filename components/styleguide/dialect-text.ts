// What writers can write, written once: the styleguide draws it as an article does.

const LONG_WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'
const LONG_ADDRESS =
  'https://help.example.com/a/very/long/address/that/nobody/would/type/but/somebody/pastes' +
  '?with=parameters&and=more'

/** Text by the section that shows it. */
export const dialectText = {
  notes: `:::note[With a title]
A note stands beside the text. Its word says what it is, the colour only repeats it.
:::

:::tip
You can undo this.
:::

:::info[For the <Role id="owner" />]
It holds for the whole account.
:::

:::warning
The person is signed out.
:::

:::danger[This cannot be undone]
Recordings are gone for good.
:::

:::differ{check="permission_settings"}
Some accounts show both versions.
:::

:::for{audience="agent"}
Ask the caller to read the badge aloud.
:::`,

  steps: `:::steps
1. Open <Menu path="users" />.
2. Choose the three dots beside the person, then Edit.
3. Change the role and save.
   - It holds at once in the panel.
   - In the app it holds after the next sign-in.
4. Ask the person to sign in again.
:::`,

  tabs: `::::tabs
:::tab[In the panel]
Open <Menu path="users" />.
:::
:::tab[On the phone]
Open the app and go to your profile.
:::
::::`,

  words: `May a Manager edit a profile? <Can role="manager" do="users.edit_profile" />.
May an Owner? <Can role="owner" do="users.edit_profile" />.
May a Call Agent? <Can role="call_agent" do="users.edit_profile" />.

Open <Menu path="permission_settings" variants />. Press ++ctrl+k++ or <kbd>Esc</kbd>.
The action is called \`whatsapp.templates.delete\`, and **that is bold**, *this is emphasis*.

> A quotation, as a person said it.

- A list
- Its second item
  1. With an ordered list in it
  2. Of two

\`\`\`
GET /api/search?q=phone+not+ringing&limit=10&kind=article&category=getting-calls-to-ring
\`\`\``,

  table: `| What must be true | Where to look | Seconds |
|:---|:---|---:|
| The person is Active | <Menu path="user_edit" /> | 10 |
| They are in the department that is called | <Menu path="departments" /> | 30 |`,

  matrix: '<RoleMatrix area="whatsapp.templates" presets />',

  figures: `<UsersTable highlight="panel_access" />

<EditUser user="ravi" highlight="role" />

<PermissionSettings role="manager" area="whatsapp.templates" />

<ChatInbox state="assigned" />

<LiveCallWidget state="connected" />`,

  trial: '<EditUser user="ravi" try />',

  panels: `<StartWizard symptom="user-not-ringing" />

<DependsOn permission="users.add" />

<GetHelp topic="calls" />`,

  long: `${LONG_WORD} and ${LONG_ADDRESS} stay within the column.

:::warning[${LONG_WORD}]
averylongpermissionname.thathasnospaces.inanyofitsparts.andgoesonandonandonandonandon
:::`,
} as const
