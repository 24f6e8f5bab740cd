/** The title of a registration that was begun, never handed in and left until its time was over. */
export const EXPIRED_DRAFT = 'Bản nháp đã hết thời hạn lưu';
