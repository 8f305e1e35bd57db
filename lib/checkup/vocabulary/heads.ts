// The words that stand at the head of a column in a list of users, by what the column holds: data,
// not code. The policy's own names are added by fields.ts. Each is folded before it is compared, so
// case, spaces, hyphens, accents and signs make no difference.
import { listed } from './listed'

/**
 * Heads by field, in English, Hinglish and Hindi, and as the exports of telephone and office
 * programs write them (Exotel, Knowlarity, Ozonetel, Zoho, Freshdesk, HubSpot, Google, Microsoft).
 */
export const HEADS: Readonly<Record<string, readonly string[]>> = {
  name: listed(`
    full name, user name, user, agent name, employee name, agent, member, person, employee, staff,
    name, saved name, public name, contact person, display name, first name, middle name,
    nickname, last name, surname, given name, family name, first, last, forename, co-worker,
    executive, people, caller name, operator, who, naam, pura naam, naam pata, नाम, पूरा नाम,
    उपयोगकर्ता, यूज़र, यूज़र का नाम, एजेंट, कर्मचारी, सदस्य, व्यक्ति, पहला नाम, उपनाम, कुलनाम,
    प्रथम नाम, अंतिम नाम
  `),
  email: listed(`
    e-mail, user email, mail, email address, email id, mail id, mail address, login, login id,
    login email, company email, userprincipalname, upn, primary smtp address, email 1 value,
    sign-in email, gmail, email pata, ईमेल, ईमेल पता, ईमेल आईडी, मेल
  `),
  phone: listed(`
    phone number, mobile, mobile number, mobile no, phone no, contact, mob no, contact no, number,
    cell, cell phone, cell number, whatsapp number, whatsapp, mobile phone, phone 1 value,
    telephone, telephone number, tel, tel no, mob, device, device no, dial number, msisdn,
    calling number, fon, phone mobile, ph, ph no, ph number, mobile phone number, mobail,
    mobile nambar, phone nambar, number mobile, नंबर, मोबाइल, मोबाईल, मोबाइल नंबर, मोबाइल नम्बर,
    मोबाइल नं, मोबाईल नंबर, फ़ोन, फोन नंबर, फोन नं, दूरभाष, संपर्क, संपर्क नंबर, संपर्क सूत्र,
    व्हाट्सऐप नंबर
  `),
  phone_code: listed(`
    country code, dial code, dialing code, dialling code, isd, isd code, cc, calling code,
    phone code, mobile code, phone country code, देश कोड
  `),
  extension: listed(`
    ext, extn, extension number, extension no, ext no, ext number, extn no, sip extension,
    extension id, phone extension, mobile extension, direct extension,
    एक्सटेंशन, विस्तार, एक्सटेंशन नंबर, विस्तार संख्या
  `),
  departments: listed(`
    department, dept, depts, department name, department names, team, teams, team name, queue,
    queues, queue name, group, groups, group name, assigned departments, assigned department,
    associated departments, skill group, skill groups, skills, call group,
    organization 1 department, org unit path, organizational unit, division, vibhag, vibhaag,
    team ka naam, विभाग, विभाग का नाम, टीम, दल, समूह, ग्रुप
  `),
  hours: listed(`
    call hours, calling hours, call timing, call timings, working hours, shift, shift timing,
    shift time, shift timings, call receiving hours, availability hours, available hours, hours,
    timing, timings, time slot, time slots, duty hours, duty time, call from to, schedule, samay,
    call ka samay, समय, कॉल समय, कॉल का समय, कार्य समय, काम का समय, पाली
  `),
  hours_from: listed(`
    call from, calls from, from time, start time, shift start, shift from, from, shift start time,
    hours from, available from, time from, login time, start, call start time, working from,
    in time, कब से, समय से, शुरू, आरंभ समय, से
  `),
  hours_to: listed(`
    call to, calls to, to time, end time, shift end, shift to, to, until, till, shift end time,
    hours to, available to, available until, time to, logout time, call end time, working to,
    out time, end, कब तक, समय तक, समाप्ति समय, तक
  `),
  role: listed(`
    roles, user role, role name, designation, access level, position, predefined role, profile,
    role type, job role, rank, permission level, access role, privilege, security role, level,
    pad, bhumika, bhoomika, भूमिका, पद, पदनाम, रोल, ओहदा, अधिकार
  `),
  status: listed(`
    active, is active, is enabled, active inactive, enabled, account status, account enabled,
    user state, current status, record status, activation status, live, sthiti, stithi, chalu,
    स्थिति, दशा, सक्रिय, स्टेटस, चालू
  `),
  panel_access: listed(`
    panel, pro access, pro status, panel access status, type, seat, licence type, license type,
    login access, pro seat, panel login, web access, web login, dashboard access, has licence,
    has license, account type, seat type, plan, portal access, can log in, पैनल, पैनल एक्सेस,
    पैनल पहुँच, प्रो, प्रो यूज़र, लाइसेंस, लॉगिन अनुमति
  `),
  invite_state: listed(`
    invite status, invitation status, invite accepted, invited, verified, email verified,
    activation, verification, verification status, invite state, invitation accepted,
    registration status, onboarding status, nimantran, आमंत्रण, आमंत्रण स्थिति, निमंत्रण,
    निमंत्रण स्थिति, सत्यापित
  `),
  call_availability: listed(`
    available, availability status, receive calls, receiving calls, take call, on duty,
    call receiving, receives calls, can receive calls, call status, online, device status,
    presence, takes calls, incoming calls, call reception status, ready, calling status, uplabdh,
    call leta hai, calls lega, उपलब्ध, उपलब्धता, कॉल उपलब्धता, ड्यूटी पर, कॉल लेते हैं,
    कॉल प्राप्त, ऑनलाइन
  `),
  sso: listed(`
    sso enabled, saml, login type, login method, sign-in method, single sign-on, authentication,
    auth type, एसएसओ
  `),
}

/** Heads of Status under which yes means Inactive. */
export const INVERTED: Readonly<Record<string, readonly string[]>> = {
  status: listed(`
    inactive, is inactive, blocked, block credential, disabled, sign-in blocked, deactivated,
    suspended,
    account disabled, account locked, locked, deleted, archived, removed, left, निष्क्रिय, बंद,
    अवरुद्ध
  `),
  call_availability: listed(`
    dnd, do not disturb, on break, away, calls off, busy, offline, unavailable, not available,
    अनुपलब्ध
  `),
}
