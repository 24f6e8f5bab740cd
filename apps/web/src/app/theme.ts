import type { ThemeConfig } from 'antd';

const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The colours of `ui/tokens.css` for Ant Design; every text colour keeps at least 4.5 : 1 on white. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#8c1b1e',
    colorLink: '#8c1b1e',
    colorLinkHover: '#6e1216',
    colorError: '#b3261e',
    colorSuccess: '#1d6b33',
    colorWarning: '#8a5a00',
    colorInfo: '#1f4b7a',
    colorText: '#211a17',
    colorTextSecondary: '#5a504a',
    colorTextTertiary: '#5a504a',
    colorTextDescription: '#5a504a',
    colorTextPlaceholder: '#6d635c',
    colorBorder: '#8f857c',
    colorBorderSecondary: '#e0d8cf',
    colorBgLayout: '#faf8f5',
    fontFamily: "'Be Vietnam Pro', system-ui, 'Segoe UI', Arial, sans-serif",
    fontSize: 15,
    borderRadius: 8,
    controlHeight: 40,
    motion: !still,
  },
};
