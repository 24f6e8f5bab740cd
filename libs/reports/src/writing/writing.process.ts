import { takeOrders } from '@dvk/platform';
import { writeFile } from './file-writers';

/** Program that writes our workbooks and Word files, one order after the other. */
void takeOrders(writeFile);
