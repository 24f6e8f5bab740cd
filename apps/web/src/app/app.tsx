import { QueryClientProvider } from '@tanstack/react-query';
import ConfigProvider from 'antd/es/config-provider';
import viVN from 'antd/locale/vi_VN';
import 'dayjs/locale/vi';
import { StrictMode } from 'react';
import { RouterProvider } from 'react-router/dom';
import { createQueryClient } from '../api/query-client';
import { NoticeProvider } from '../ui/notice';
import { createRouter } from './router';
import { theme } from './theme';

const queryClient = createQueryClient();
const router = createRouter();

export function App() {
  return (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <ConfigProvider locale={viVN} theme={theme} wave={{ disabled: true }} button={{ autoInsertSpace: false }}>
          <NoticeProvider>
            <RouterProvider router={router} />
          </NoticeProvider>
        </ConfigProvider>
      </QueryClientProvider>
    </StrictMode>
  );
}
