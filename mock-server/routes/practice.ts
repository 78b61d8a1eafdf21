import { endpoints } from '../../src/contract/index.ts';
import { publicRoute } from '../http/route.ts';

export const practiceRoutes = {
  getPractice: publicRoute(endpoints.getPractice, ({ backend }) => ({ body: backend.book.settings.practice })),
};
