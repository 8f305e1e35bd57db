// Of the document that staff pages are drawn into, the ids of its places.

/** The main part of the header: where one can go, and who one is. */
export const BAR_ID = 'staff-bar'
export const MAIN_ID = 'main'
