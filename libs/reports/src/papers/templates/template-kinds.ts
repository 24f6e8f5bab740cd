import { PLACEHOLDERS } from './messages.vi';

/** Papers for which an office may use a template of its own; a notice's is filled once for each unit. */
export const templateKinds = ['proposal-letter', 'council-minutes', 'scoring-report', 'rank-explanation', 'reward-notice', 'no-reward-notice'] as const;

export type TemplateKind = (typeof templateKinds)[number];

/** `text` stands anywhere; `block` alone in its paragraph, which it replaces; `row` in a row of a table, which is repeated; `picture` anywhere. */
export type PlaceholderForm = 'text' | 'block' | 'row' | 'picture';

export interface Placeholder {
  readonly name: string;
  readonly form: PlaceholderForm;
  /** What becomes of it. */
  readonly meaning: string;
}

const everywhere = ['co_quan_cap_tren', 'co_quan_ban_hanh', 'ky_hieu', 'dia_danh', 'nam', 'dot_xet', 'kinh_gui', 'tham_quyen_ky', 'chuc_vu_ky', 'nguoi_ky', 'ma_ket_qua', 'moc_nhat_ky', 'dia_chi_kiem_tra', 'ma_qr', 'noi_nhan', 'noi_dung'];
const proposed = ['tong_so_de_nghi', 'can_cu'];
/** What is another for each unit a notice goes to. */
const ofUnit = ['don_vi', 'so_truong_hop', 'bang_ket_qua', 'ket_qua.stt', 'ket_qua.ten', 'ket_qua.nhom_xet', 'ket_qua.hang', 'ket_qua.tong_diem', 'ket_qua.xep_loai', 'ket_qua.noi_dung', 'ket_qua.quyet_dinh', 'ket_qua.so_so_vang'];
const ofSession = [
  'phien_hop', 'so_phien', 'dia_diem', 'bat_dau', 'ket_thuc', 'chu_tri', 'thu_ky', 'chu_tri_chuc_danh', 'thu_ky_chuc_danh', 'so_thanh_vien', 'so_co_mat', 'so_vang_mat', 'ket_luan', 'bang_thanh_phan', 'bang_bieu_quyet',
  ...['stt', 'ten', 'cau_hoi', 'tan_thanh', 'khong_tan_thanh', 'phieu_trang', 'ty_le', 'ket_qua'].map((field) => `bieu_quyet.${field}`),
];
const addressed = ['kinh_gui', 'noi_nhan', 'noi_dung'];
const namesOf: Readonly<Record<TemplateKind, readonly string[]>> = {
  'proposal-letter': [
    ...everywhere,
    ...proposed,
    'phien_hop_hoi_dong',
    'bang_de_nghi',
    'de_nghi.stt',
    'de_nghi.ten',
    'de_nghi.don_vi',
    'de_nghi.tong_diem',
    'de_nghi.xep_loai',
    'de_nghi.hinh_thuc',
  ],
  'council-minutes': [...everywhere, ...ofSession],
  'scoring-report': [...everywhere, ...proposed],
  'rank-explanation': everywhere,
  'reward-notice': [...everywhere, ...ofUnit],
  'no-reward-notice': [...everywhere, ...ofUnit],
};

const blocks = ['noi_nhan', 'noi_dung', 'can_cu', 'bang_de_nghi', 'bang_ket_qua', 'bang_thanh_phan', 'bang_bieu_quyet'];
const formOf = (name: string): PlaceholderForm => (name.includes('.') ? 'row' : blocks.includes(name) ? 'block' : name === 'ma_qr' ? 'picture' : 'text');

/** Everything a template of the kind may hold. */
export const placeholdersOf = (kind: TemplateKind): readonly Placeholder[] =>
  namesOf[kind].map((name) => ({ name, form: formOf(name), meaning: PLACEHOLDERS[name] ?? '' }));

/** Placeholders that a header or footer, which all pages of a file share, cannot fill. */
export const bodyOnly = (kind: TemplateKind): ReadonlySet<string> => new Set(kind === 'reward-notice' || kind === 'no-reward-notice' ? [...ofUnit, ...addressed] : []);
