/** What stands where a name stood that was erased on request. */
export const ERASED_NAME = 'Đã xóa theo yêu cầu';
