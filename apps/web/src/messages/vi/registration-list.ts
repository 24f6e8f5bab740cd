export const registrationList = {
  byFile: 'Đăng ký bằng Excel',
  excel: 'Tải danh sách đăng ký (Excel)',
  excelOf: (campaign: string) => `Tải danh sách đăng ký (Excel): ${campaign}`,
};
