export const registrationList = {
  excel: 'Tải danh sách đăng ký (Excel)',
  excelOf: (campaign: string) => `Tải danh sách đăng ký (Excel): ${campaign}`,
};
