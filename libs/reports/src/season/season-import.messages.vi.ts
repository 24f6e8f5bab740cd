/** What stands in places that a season workbook leaves out. */
export const seasonImportWords = {
  panelName: 'Tổ chấm điểm',
  recusalReason: 'Theo tệp mùa xét',
  notApplicableReason: 'Theo tệp mùa xét',
};
