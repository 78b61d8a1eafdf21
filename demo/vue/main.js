import { createApp } from 'vue';
import 'duecare/define-pay';
import Page from './page.vue';

createApp(Page).mount('#page');
