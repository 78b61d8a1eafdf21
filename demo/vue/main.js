/* global document */
import { createApp } from 'vue';
import 'duecare/define-pay';
import Page from './page.vue';

const place = document.querySelector('#page');
createApp(Page, { ...place.dataset }).mount(place);
