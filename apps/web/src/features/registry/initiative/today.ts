const inVietnam = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });

/** The day it is in Viet Nam, `2026-12-05`. */
export const today = (): string => inVietnam.format(new Date());
