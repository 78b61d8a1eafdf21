import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { PaymentSucceededEvent, Texts } from 'duecare';
import 'duecare/define-pay';
import { DuecareBalanceCard, DuecarePayNow, DuecareProvider, DuecareQuickpayForm } from 'duecare/react';

/** Sentences that this practice says in its own words: an object, handed on as a property. */
const texts: Partial<Texts> = { 'payNow.label': 'Settle up' };

function Page({ baseUrl, processorOrigin }: { baseUrl?: string; processorOrigin?: string }) {
  const [receipts, setReceipts] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState(0);
  const paid = ({ detail }: PaymentSucceededEvent) => setReceipts((before) => [...before, detail.receiptId ?? 'none']);

  return (
    <DuecareProvider baseUrl={baseUrl} processorOrigin={processorOrigin} texts={texts} onDuecarePaymentSucceeded={paid}>
      <p className="news" role="status">
        {receipts.length === 0 ? 'Nothing paid yet.' : `Paid. Receipt ${receipts.join(', ')}.`}
      </p>
      <div className="columns">
        <DuecareQuickpayForm />
        <div>
          <DuecareBalanceCard headingLevel={2} payHref="" />
          <p>
            <DuecarePayNow target="dialog" onDuecarePayRequested={() => setAsked(asked + 1)} />
          </p>
          <p>Pay Now was used {asked} times.</p>
        </div>
      </div>
    </DuecareProvider>
  );
}

const place = document.querySelector<HTMLElement>('#page');
if (place) createRoot(place).render(<Page {...place.dataset} />);
