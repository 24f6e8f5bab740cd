/** Entries of the main navigation whose pages keep their sentences to themselves. */
export const navigation = {
  finding: 'Tra cứu',
  figures: 'Số liệu',
  duties: 'Việc phải làm',
  dutyCalendar: 'Lịch việc',
  dashboard: 'Bảng điều hành',
  results: 'Kết quả xét',
  units: 'Đơn vị',
  unitChanges: 'Thay đổi tổ chức',
  rewards: 'Sổ khen thưởng',
  ownResults: 'Kết quả của đơn vị',
  voting: 'Biểu quyết',
  paperLookup: 'Xác minh văn bản',
  auditChain: 'Nhật ký',
  checkpoints: 'Mốc nhật ký',
  checkpointHolders: 'Người giữ mốc',
  personalData: 'Dữ liệu cá nhân',
} as const;
