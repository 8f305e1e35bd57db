// Cells thought up by somebody who had not seen the reader, each with what must be read of it.
import type { CellCase } from './corpus'

/** Cells of one head, with a broken bar between them. `reads` null: told and left unknown. */
const cells = (
  kind: string,
  head: string,
  reads: Readonly<Record<string, string>> | null,
  written: string,
  beside: readonly string[] = [],
): readonly CellCase[] =>
  written
    .split('\u00a6')
    .map((cell) => ({ kind, head, cell, reads, beside, ...(reads === null ? { told: true } : {}) }))

export const STRANGER_CELLS: readonly CellCase[] = [
  ...cells(
    'phones',
    'Phone',
    { phone: '9810000201' },
    `9810-000-201¦98 10 00 02 01¦98100.00201¦Phone Number: 9810000201¦M: 9810000201¦` +
      `mob-9810000201¦Cell# 9810000201¦☎ 9810000201¦📞9810000201¦📱 98100 00201¦` +
      `9810000201 📱¦9810000201(P)¦9810000201 - Asha¦9810000201 ✓¦9810000201 (personal)¦` +
      `9810000201 (work)¦"9810000201"¦'9810000201'¦=T("9810000201")¦9810000201\\t¦` +
      `\t9810000201¦9810000201\r¦9810000201_¦0 98100 00201¦098100-00201¦(0)9810000201¦` +
      `9810000201 x12¦9810000201 extn 12¦मो. 9810000201¦मोबाइल नं. ९८१००००२०१¦` +
      `नंबर: 98100 00201¦mo. no. 9810000201¦Mob No 9810000201¦Mobile Number 9810000201¦` +
      `Contact No. 9810000201¦9810000201/-¦98100‒\u200300201¦98100⁃\u200a00201¦` +
      `⑨⑧①0000201¦9810000201*¦**9810000201**¦<b>9810000201</b>¦` +
      `<a href="tel:9810000201">9810000201</a>¦{9810000201}`,
  ),
  ...cells(
    'phones, not read',
    'Phone',
    null,
    `=TEXT(9810000201,"0")¦=""&"9810000201"¦=CONCATENATE("9810000201")¦|9810000201|¦` +
      `9810000201 ext-12¦9810000201,,12¦9810000201;12¦9810000201p12¦9810000201¹¦` +
      `~9810000201¦9810000201 | ¦facetime:9810000201`,
  ),
  ...cells(
    'phones with a code',
    'Phone',
    { phone: '919810000201' },
    `+91 9810000201¦+91\u00ad9810000201¦++919810000201¦+ 91 98100 00201¦` +
      `+91/9810000201¦+91 – 98100 – 00201¦(91) 98100 00201¦00 91 98100 00201¦` +
      `0091-98100-00201¦91 98100 00201¦+91_9810000201¦(+91) 98100-00201¦` +
      `🇮🇳 +91 98100 00201¦९१ ९८१०० ००२०१¦+९१-९८१००-००२०१¦91-098100-00201¦` +
      `p:+919810000201¦whatsapp:+919810000201¦` +
      `https://api.whatsapp.com/send?phone=919810000201¦` +
      `https://wa.me/919810000201?text=Hi¦919810000201.00¦9.19810000201E11¦` +
      `9,19810000201E+11¦+91 981 000 02 01¦+91 9810 000 201`,
  ),
  ...cells(
    'phones with a code, not read',
    'Phone',
    null,
    `[+91] 9810000201¦+91 [98100] 00201¦IN +91 98100 00201¦India (+91) 9810000201¦` +
      `+91: 9810000201¦tel:+91-98100-00201?call`,
  ),
  ...cells(
    'phones abroad',
    'Phone',
    { phone: '971501234567' },
    `+971 50 123 4567¦00971501234567¦+971 (0)50 123 4567¦+971-50-1234567¦` + `(+971) 501234567`,
  ),
  ...cells(
    'landlines',
    'Phone',
    { phone: '1140001234' },
    `011-40001234¦(011) 4000-1234¦011 4000 1234¦011/40001234`,
  ),
  ...cells(
    'phones that are none',
    'Phone',
    null,
    `NA / 9810000201¦9810000201 → 9810000202¦9810000201 & 9810000202¦` +
      `9810000201 aur 9810000202¦9810000201+9810000202¦9810000201\\9810000202¦` +
      `9810000201, 202¦9810000201-202¦9810000201/2/3¦same¦98100XXXXX¦98xxxxx201¦` +
      `98100…00201¦nine eight one zero¦01/01/2025¦2025-01-01 10:00¦45000¦₹9810000201¦` +
      `98100O0201¦981OOOO2O1¦l981000020¦+91¦9810000201 (landline band)¦` +
      `9810000201 nahi chalta¦9810000201 (do not call)¦DND 9810000201¦` +
      `call 9810000201 after 6¦9810000201 till Jan¦use 9810000202 instead of 9810000201¦` +
      `9810000201 (Binod's)¦#NAME?¦#####¦########¦Err:502¦=VLOOKUP(A2,Sheet2!A:B,2,0)¦` +
      `[object Object]¦98100002010000000¦98.1E+8¦9.81E+009¦9.81 x 10⁹¦+0000000000`,
  ),
  ...cells(
    'addresses',
    'Email',
    { email: 'asha@example.com' },
    ` asha@example.com ¦E-Mail: asha@example.com¦asha@example.com;¦` +
      `asha@example.com (work)¦📧 asha@example.com¦<mailto:asha@example.com>¦` +
      `"asha@example.com"¦asha@example.com\\n¦` +
      `<a href="mailto:asha@example.com">asha@example.com</a>¦` +
      `mailto:asha@example.com?subject=Hi¦\`asha@example.com\`¦**asha@example.com**¦` +
      `asha@\u200bexample.com¦asha@example.com\u00a0¦asha\u2060@example.com¦` +
      `Rao, Asha <asha@example.com>¦'asha@example.com¦SMTP:asha@example.com¦` +
      `asha@example.com।`,
  ),
  ...cells(
    'addresses, not read',
    'Email',
    null,
    `=HYPERLINK("mailto:asha@example.com","asha@example.com")¦` +
      `=HYPERLINK("mailto:asha@example.com")`,
  ),
  ...cells(
    'addresses that are none',
    'Email',
    null,
    `asha@example.com/binod@example.com¦asha@example.com binod@example.com¦` +
      `asha(at)example.com¦asha@example com¦asha example.com¦asha@example.com ✗¦` +
      `❌ asha@example.com¦asha@example.com (bounced)¦left: asha@example.com¦` +
      `asha@example.com → binod@example.com¦ask HR¦[email protected]¦` +
      `[email\u00a0protected]¦to be created¦asha@example.com (not working)¦#VALUE!`,
  ),
  ...cells(
    'yes of a kind',
    'Panel Access',
    { panel_access: 'on' },
    `YES¦yEs¦Yes,¦(Yes)¦[yes]¦"Yes"¦“Yes”¦*Yes*¦y.¦Ｙｅｓ¦𝐘𝐞𝐬¦हां।¦Ji¦haan ji¦ha¦TRUE()¦` +
      `true¦.T.¦1.00¦١¦१¦①¦✔ Yes¦Yes 👍¦☑️¦✅✅¦🆗¦ENABLED¦Enable¦On ¦ON.¦on\u200b¦चालू¦ऑन¦` +
      `<b>Yes</b>¦yes\\n¦Yes;¦प्रो¦PRO¦Pro User¦● On¦🔵 On¦• Yes¦- Yes¦→ Yes`,
  ),
  ...cells('yes of a kind, not read', 'Panel Access', null, `हॉं¦=TRUE()¦=TRUE¦01¦+1¦👌`),
  ...cells(
    'no of a kind',
    'Panel Access',
    { panel_access: 'off' },
    `NO¦nO¦(No)¦"No"¦*No*¦n.¦Ｎｏ¦𝐍𝐨¦नही।¦ना¦nahin¦na ji¦FALSE()¦.F.¦0.00¦٠¦०¦⓪¦✘ No¦` +
      `No 👎¦❎¦❌❌¦🚫 No¦DISABLED¦Off.¦बंद¦ऑफ¦<i>No</i>¦Call-only¦Call only user¦👎¦✖¦⛔¦🔴¦` +
      `No licence¦Not Pro`,
  ),
  ...cells('no of a kind, not read', 'Panel Access', null, `=FALSE()¦00¦⨯¦⊘¦No access`),
  ...cells(
    'neither yes nor no',
    'Panel Access',
    null,
    `Y?N¦yes and no¦yes/no?¦Yes - pending¦Yes*no¦No, but soon¦Yes until 5¦ON HOLD¦` +
      `Disabled soon¦enabled for mobile only¦read only¦View only¦Partial¦0.5¦2¦99¦` +
      `TRUE/FALSE¦1,1¦11¦10¦✅❌¦☑ ☐¦⚠️¦⏳¦🕐¦❓¦➖¦🟡¦♥¦Maybe¦शायद¦दोनों¦Same¦Ja¦Sim¦Si¦Tak¦` +
      `нет¦是¦否¦нет да¦N/Y¦Not on¦Not off¦not no¦not yes¦no no¦On-Off¦Off/On¦Access¦` +
      `request sent¦Requested¦Free¦Trial¦Lite¦Pro?¦Non-Pro → Pro¦Pro (expired)¦` +
      `Pro (till Mar)¦=A2¦=B2="Yes"¦Error¦Loading…¦#NUM!`,
  ),
  ...cells(
    'active of a kind',
    'Status',
    { status: 'active' },
    `active¦ACTIVE ¦ Active.¦(Active)¦"Active"¦🟢 Active¦● Active¦एक्टिव¦सक्रिय।¦Live¦` +
      `Enabled¦Yes¦1¦✓¦Ａctive¦Active\u2028¦Activated¦Act\u200dive¦<span>Active</span>¦` +
      `Active;`,
  ),
  ...cells('active of a kind, not read', 'Status', null, `STATUS: Active¦active user¦is active`),
  ...cells(
    'inactive of a kind',
    'Status',
    { status: 'inactive' },
    `INACTIVE¦In Active¦in_active¦Non-Active¦Not active¦Disabled¦Blocked¦Suspended¦` +
      `🔴 Inactive¦निष्क्रिय¦इनएक्टिव¦No¦0¦✗¦Deleted¦Archived¦Removed¦Left¦Resigned¦` +
      `Locked¦inactive.¦Ｉnactive¦band¦बंद`,
  ),
  ...cells('inactive of a kind, not read', 'Status', null, `de-active¦Inactive user`),
  ...cells(
    'a status that is neither',
    'Status',
    null,
    `Active till Friday¦Active (on leave)¦Active but blocked¦Active→Inactive¦` +
      `Inactive→Active¦Activate¦Reactivate¦Activating¦Deactivating¦New¦Draft¦Open¦` +
      `Closed¦Hold¦On hold¦Notice period¦Probation¦Leave¦Absent¦Present¦Paused¦` +
      `NOT INACTIVE¦un-active?¦interactive¦radioactive¦proactive¦active 50%¦` +
      `Active since 2020¦Hyperactive¦सक्रिय?¦सक्रिय नहीं है¦chhutti par¦naukri chhod di¦` +
      `Active|Inactive¦Aktiv¦Actif¦Activo¦AKTIF¦Inattivo¦A/I¦Act¦Inact¦🟠 Away¦🟢🔴¦` +
      `Active ❌¦❌ Active¦✅ Inactive`,
  ),
  ...cells(
    'roles',
    'Role',
    { role: 'administrator' },
    `ADMIN¦Admin ¦administrator¦Administrators¦एडमिन¦Admin;¦(Admin)¦👑 Admin¦Ａdmin¦` +
      `Account Administrator`,
  ),
  ...cells('roles, not read', 'Role', null, `role: admin¦Admin User`),
  ...cells(
    'roles',
    'Role',
    { role: 'call_agent' },
    `AGENT¦Agents¦call agent¦CALL_AGENT¦Call–Agent¦CallAgent¦एजेंट¦Tele Caller¦` +
      `telecaller¦Basic¦कॉल एजेंट।¦Agent.¦call  agent`,
  ),
  ...cells(
    'roles',
    'Role',
    { role: 'manager' },
    `MANAGER¦managers¦Team Lead¦Team Leader¦TL¦supervisor¦Moderator¦मैनेजर¦सुपरवाइज़र¦` +
      `manager\u00a0`,
  ),
  ...cells(
    'roles',
    'Role',
    { role: 'owner' },
    `OWNER¦Account Owner¦ओनर¦Super-Admin¦superadmin¦Owner.¦मालिक`,
  ),
  ...cells(
    'roles that are none of ours',
    'Role',
    null,
    `Admin/Agent¦Admin & Manager¦Admin→Agent¦Agent (acting Manager)¦Acting Manager¦` +
      `Deputy Manager¦Jr. Manager¦Branch Manager¦Relationship Manager¦Manager - Sales¦` +
      `Ex Admin¦was admin¦non agent¦Agent?¦no admin¦Agency¦Travel Agent¦Office Admin¦HR¦` +
      `Intern¦Team Member¦Viewer¦Guest¦Read Only¦Custom¦Yes¦1¦L1¦Level 2¦Process Owner¦` +
      `Product Owner¦Business Owner¦System Administrator¦Server Admin¦Sales¦` +
      `Admin until June¦Manager (to be)¦future manager¦agent nahi¦एजेंट नहीं¦` +
      `AdminManager¦Customer Agent¦Owner's son¦Support Engineer¦Not assigned¦✓`,
  ),
  ...cells(
    'departments of a kind',
    'Departments',
    { departments: 'Sales, Support' },
    `Sales,Support¦Sales ;Support¦Sales\n\nSupport¦Sales , Support ,¦` +
      `- Sales\n- Support¦1) Sales\n2) Support¦(Sales, Support)¦[Sales; Support]¦` +
      `["Sales", "Support"]¦“Sales”, “Support”¦Sales；Support¦Sales、Support¦` +
      `Sales|Support¦Sales || Support¦Sales\u000bSupport¦` +
      `<ul><li>Sales</li><li>Support</li></ul>¦Sales<br/>Support¦Sales, SALES, Support¦` +
      `Sales\\r\\nSupport¦Sales\u2029Support¦✓ Sales, ✓ Support¦` +
      `["Sales","Support",null]¦Sales,\u00a0Support¦Sa\u200bles, Support¦` +
      `['Sales','Support']¦{"Sales","Support"}¦Sales,N/A,Support¦• Sales • Support¦` +
      `→ Sales\n→ Support¦* Sales\n* Support¦Sales ,, Support`,
  ),
  ...cells(
    'names of departments',
    'Departments',
    { departments: 'बिक्री, सहायता' },
    `बिक्री, सहायता¦बिक्री; सहायता¦बिक्री\nसहायता¦बिक्री । सहायता¦बिक्री | सहायता`,
  ),
  ...cells(
    'names of departments',
    'Departments',
    { departments: 'After-Sales' },
    `After-Sales¦"After-Sales"¦After-Sales ¦After-Sales;`,
  ),
  ...cells(
    'names of departments',
    'Departments',
    { departments: "Women's Health" },
    `Women's Health¦Women's Health,`,
  ),
  ...cells(
    'names of departments',
    'Departments',
    { departments: '24x7 Desk' },
    `24x7 Desk¦[24x7 Desk]`,
  ),
  ...cells(
    'no department is told',
    'Departments',
    null,
    `TBD later¦Sales??¦moved out of Sales¦not Sales¦no longer in Sales¦formerly Sales¦` +
      `earlier Sales¦was in Sales¦Sales nahi¦Sales se hata diya¦सेल्स में नहीं¦✓¦✅¦Y¦` +
      `1/1/2025¦=A1¦#REF!¦see other sheet¦ask manager¦as per roster¦~~Sales~~`,
    ['Sales', 'Support'],
  ),
  ...cells(
    'hours of a kind',
    'Call hours',
    { hours: '09:00-18:00' },
    `9:00-18:00¦09:00 - 18:00¦09:00 to 18:00¦9 am to 6 pm¦9:00AM-6:00PM¦` +
      `9.00 AM - 6.00 PM¦9a-6p¦09:00:00-18:00:00¦0900-1800¦0900hrs-1800hrs¦9h-18h¦` +
      `09：00～18：00¦(9:00-18:00)¦9:00‒18:00¦From 9:00 to 18:00¦9:00 till 18:00¦` +
      `9 AM se 6 PM¦09:00–18:00 IST¦९ am - ६ pm¦9:00 am‐6:00 pm¦[09:00-18:00]¦` +
      `0.375-0.75¦9:00AM to 6:00PM.¦9:00-18:00;¦9 A.M. – 6 P.M.¦सुबह 9 से शाम 6¦` +
      `सुबह 9 बजे से शाम 6 बजे तक¦subah 9 se shaam 6 baje¦subah 9 se sham 6 tak¦` +
      `09:00/18:00¦9am/6pm¦9:00 am / 6:00 pm¦9am–6pm IST¦9am-6pm (IST)¦9 से शाम 6`,
  ),
  ...cells(
    'hours of a kind, not read',
    'Call hours',
    null,
    `between 9am and 6pm¦9/18¦9 se 6¦9 से 6¦सुबह 9 से 6¦शाम 18 से 9`,
  ),
  ...cells(
    'a night',
    'Call hours',
    { hours: '22:00-06:00' },
    `22:00 - 06:00¦10PM-6AM¦10 p.m. to 6 a.m.¦2200 - 0600`,
  ),
  ...cells(
    'a night, not read',
    'Call hours',
    null,
    `22:00 to 6:00 (next day)¦रात 10 से सुबह 6¦raat 10 se subah 6¦10:00PM–06:00AM +1`,
  ),
  ...cells(
    'hours that are none',
    'Call hours',
    null,
    `9:00¦9 to 6 to 8¦9:00-13:00/14:00-18:00¦9:00-13:00; 14:00-18:00¦Day¦Night shift¦` +
      `Flexible¦8 hours¦8 hrs¦Rotational¦A¦G¦9-6 sat¦Mon 9-18¦Weekdays 9am-6pm¦` +
      `not 9:00-18:00¦9:00-18:00?¦09:00-18:00 UTC¦09:00-18:00 GMT¦09:00-18:00 EST¦` +
      `26:00-30:00¦9:75-18:00¦13pm-18pm¦0am-5pm¦18-9-2025¦9/11¦9-10-11¦` +
      `except 9:00-18:00¦9:00-18:00 off¦Off 9:00-18:00¦lunch 13:00-14:00¦9ish-6ish¦` +
      `~9am - 6pm¦after 9am¦before 6pm¦9am onwards`,
  ),
  ...cells('extensions', 'Extension', { extension: '12' }, `12¦12 ¦="12"`),
  ...cells(
    'available',
    'Call Availability',
    { call_availability: 'on' },
    `Available¦Yes¦ON¦Online¦Ready¦🟢¦🟢 Available¦उपलब्ध¦On duty¦available.`,
  ),
  ...cells(
    'not available',
    'Call Availability',
    { call_availability: 'off' },
    `Not available¦Offline¦Away¦DND¦On break¦🔴¦🔴 Offline¦अनुपलब्ध¦Off duty¦Opted out`,
  ),
  ...cells('not available, not read', 'Call Availability', null, `Un-available`),
  ...cells(
    'an availability that is neither',
    'Call Availability',
    null,
    `Available?¦Available 9-6¦Available soon¦Lunch¦Break in 5¦Sometimes¦In a call¦` +
      `Ringing¦ACW¦Wrap up¦Training¦Meeting¦Not ready?¦Not unavailable¦semi-available¦` +
      `Auto¦Scheduled¦mobile¦on leave¦WFH¦Away → Available`,
  ),
  ...cells(
    'invites',
    'Invite status',
    { invite_state: 'accepted' },
    `Accepted¦ACCEPTED ¦Joined¦Verified¦✓¦Yes¦स्वीकृत`,
  ),
  ...cells(
    'invites',
    'Invite status',
    { invite_state: 'pending' },
    `Pending¦Invited¦Invite sent¦Not accepted¦Awaiting¦Unverified¦लंबित`,
  ),
  ...cells('invites, not read', 'Invite status', null, `not yet accepted¦Not joined yet`),
  ...cells(
    'an invite that is neither',
    'Invite status',
    null,
    `Accepted?¦Accepted / Pending¦Declined¦Cancelled¦Resent¦` +
      `Accepted on 3 Jan by Binod?¦half¦2¦accept¦un accepted?`,
  ),
  ...cells(
    'phones of a second stranger',
    'Phone',
    { phone: '9810000201' },
    `9810000201 new¦9810000201 (on leave)¦9810000201 #2¦(0)98100 00201¦98,10,00,02,01¦` +
      `9 8 1 0 0 0 0 2 0 1¦981-000-0201¦(981) 000-0201¦☎️9810000201¦٩٨١٠٠٠٠٢٠١¦` +
      `<9810000201>¦«9810000201»¦No: 9810000201¦9810000201 M`,
  ),
  ...cells(
    'phones of a second stranger, with a code',
    'Phone',
    { phone: '919810000201' },
    `+91.98100.00201¦+910-9810000201¦(+91)9810000201¦91-9810000201¦+91 ९८१००००२०१¦` +
      `+91 98100 00201 (India)¦+91 98100 00201 IN`,
  ),
  ...cells(
    'phones of a second stranger, not read',
    'Phone',
    null,
    `9810000201 (Asha), 9810000202 (Ravi)¦old: 9810000202 new: 9810000201¦c/o 9810000201¦` +
      `9810000201 until Dec¦9810000201 (husband)¦9810000201 - father¦wife 9810000201¦` +
      `981000020l¦98I0000201¦9810000201M¦+1-800-FLOWERS¦0x2498D3A9¦9810000201e0¦9.81E9¦` +
      `30112026¦20261130¦20261130 ¦45987.5¦9810000201!¦$9810000201¦9810000201%¦` +
      `09810000201 / 011-40001234¦9810000201 wrong no¦xxxxx00201`,
  ),
  ...cells(
    'addresses of a second stranger, not read',
    'Email',
    null,
    `a @example.com¦a@ example.com¦a@@example.com¦a at example.com¦a[at]example.com¦` +
      `a@example.com/b@example.com¦a@example.com or b@example.com¦a@example.com (bounced)¦` +
      `a@example.com - left¦http://a@example.com¦old@example.com → a@example.com`,
    ['b@example.com', 'c@example.com'],
  ),
  ...cells(
    'a status of a second stranger',
    'Status',
    { status: 'active' },
    `𝐀ctive¦ａｃｔｉｖｅ¦“Active”¦(Active)¦✓✓¦👍¦active\u200b¦Active;`,
    ['Active', 'Inactive'],
  ),
  ...cells(
    'a status of a second stranger, not read',
    'Status',
    null,
    `Active (since 2024)¦Active until 31 Dec¦Will be active¦was active¦Active - on notice¦` +
      `To be deactivated¦Active, Inactive¦[ ] Active¦Active [ ]¦( ) Active¦✅ Inactive¦` +
      `[x] Active [ ] Inactive¦Active ❌¦Act1ve¦active=1¦status: active¦isn't active¦` +
      `🟡¦⚪¦2¦-1¦=TRUE()¦सक्रिय नहीं¦aktiv¦是`,
    ['Active', 'Inactive'],
  ),
  ...cells(
    'a role of a second stranger, not read',
    'Role',
    null,
    `❌ Manager¦☐ Manager¦Manager ✗¦Manager (acting)¦ex-Manager¦Manager / Agent¦` +
      `Assistant Manager¦Manager → Agent¦Owner's assistant¦Co-owner¦~~Manager~~¦` +
      `manager@example.com¦Sub Admin¦प्रबंधक नहीं`,
    ['Manager', 'Call Agent'],
  ),
  ...cells('a role of a second stranger', 'Role', { role: 'manager' }, `✅ Manager¦Manager ✓`, [
    'Manager',
    'Call Agent',
  ]),
  ...cells(
    'a panel of a second stranger, not read',
    'Panel Access',
    null,
    `Pro (expired)¦Pro trial¦pro=0¦disabled until June¦Partial¦✅ no¦yes/no¦Y (temp)¦` +
      `requested¦[ ] Pro`,
    ['On', 'Off'],
  ),
  ...cells('an invite of a second stranger, not read', 'Invite status', null, `❌ Accepted`, [
    'Accepted',
    'Pending',
  ]),
  ...cells(
    'departments of a second stranger',
    'Departments',
    { departments: 'Sales, Support' },
    `Sales\\nSupport¦Sales;;Support¦[Sales, Support]¦1. Sales\n2. Support¦{Sales}, 'Support'`,
    ['Sales', 'Support'],
  ),
  ...cells(
    'departments of a second stranger',
    'Departments',
    { departments: 'Sales [primary], Support' },
    `Sales [primary], Support`,
    ['Sales', 'Support'],
  ),
  ...cells(
    'departments of a second stranger, not read',
    'Departments',
    null,
    `[ ] Sales¦[ ] Sales [x] Support¦Sales [ ]¦Sales ()¦☐ Sales¦Sales ❌¦1. Sales 2. Support¦` +
      `9810000201¦sales@example.com¦={"Sales"}`,
    ['Sales', 'Support'],
  ),
  ...cells(
    'hours of a second stranger',
    'Call hours',
    { hours: '09:00-18:00' },
    `सुबह 9 – शाम 6¦सुबह 9:00 से शाम 6:00¦9-18h¦9am to 18:00¦9:00:00 AM - 6:00:00 PM`,
  ),
  ...cells(
    'hours of a second stranger, not read',
    'Call hours',
    null,
    `दोपहर 11 से शाम 6¦सुबह 12 से शाम 6¦शाम 12 से 3¦शाम 6 से रात 10¦9:00/6:00¦` +
      `9:00/18:00/20:00¦01/02¦9am/6pm/9pm¦9am-6pm EST¦9am-6pm IST+1¦was 9:00-18:00¦` +
      `9:00-18:00 → 10:00-19:00¦09:00Z-18:00Z`,
  ),
]
