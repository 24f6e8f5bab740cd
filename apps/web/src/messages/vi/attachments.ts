/** Files that go along with a registration, a nomination or what is told of a year. */
export const attachments = {
  bare: 'Vị trí và dữ liệu máy ảnh được bỏ khỏi ảnh',
  camera: 'Chụp ảnh',
};
