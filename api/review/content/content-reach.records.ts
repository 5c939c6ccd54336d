/** Brings the contacts, services and languages of a listing to what a document says. */
import { randomUUID } from "node:crypto";
import { isSame } from "../../audit/canonical-json.rules.ts";
import type { Database } from "./listing-content.records.ts";
import type { ContentContact, ContentLanguage, ListingContent } from "./listing-content.ts";
import type { ListingRows } from "./listing-rows.ts";

const dateOf = (day: string | null): Date | null => (day === null ? null : new Date(`${day}T00:00:00Z`));
const isContact = (one: Pick<ContentContact, "channel" | "value">, other: Pick<ContentContact, "channel" | "value">) =>
  one.channel === other.channel && one.value === other.value;

/** Another number on the same sort of line is the same contact, changed: its row stays. */
export async function writeContacts(database: Database, row: ListingRows, after: ListingContent): Promise<void> {
  const gone = row.contacts.filter((held) => !after.contacts.some((contact) => isContact(held, contact)));
  for (const [position, contact] of after.contacts.entries()) {
    const { channel, value, audience, personName } = contact;
    const data = { channel, value, audience, personName, consentedOn: dateOf(contact.consentedOn), position };
    const told = { channel, value, audience, position, person_name: personName, consented_on: contact.consentedOn };
    const same = row.contacts.find((held) => isContact(held, contact));
    const changed = same ?? gone.find((held) => held.channel === channel);
    if (!same && changed) gone.splice(gone.indexOf(changed), 1);
    if (!changed)
      await database.contactPoint.create({ data: { id: randomUUID(), listingId: row.listing.id, ...data } });
    else if (!isSame({ ...changed, ...told }, changed))
      await database.contactPoint.update({ where: { id: changed.id }, data });
  }
  await database.contactPoint.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
}

export async function writeServices(database: Database, row: ListingRows, after: ListingContent): Promise<void> {
  await database.service.deleteMany({
    where: { listingId: row.listing.id, categoryId: { notIn: [...after.services] } },
  });
  const fresh = after.services.filter((category) => !row.services.some(({ category_id }) => category_id === category));
  await database.service.createMany({
    data: fresh.map((categoryId) => ({ id: randomUUID(), listingId: row.listing.id, categoryId })),
  });
}

/** Reads the offers anew: with a contact or a service the database has taken its offers away. */
export async function writeLanguages(database: Database, listingId: string, after: ListingContent): Promise<void> {
  const where = { where: { listingId } };
  const [offers, services, contacts] = [
    await database.languageOffer.findMany(where),
    await database.service.findMany(where),
    await database.contactPoint.findMany(where),
  ];
  const columnsOf = ({ language, mode, service, contact, weekdays, byAppointment, note }: ContentLanguage) => ({
    languageTag: language,
    mode,
    serviceId: services.find(({ categoryId }) => categoryId === service)?.id ?? null,
    contactPointId: (contact && contacts.find((held) => isContact(held, contact))?.id) ?? null,
    weekdays: [...weekdays],
    byAppointment,
    note: { ...note },
  });
  type Columns = ReturnType<typeof columnsOf>;
  const keyOf = ({
    languageTag,
    mode,
    serviceId,
    contactPointId,
  }: Omit<Columns, "weekdays" | "byAppointment" | "note">) => [languageTag, mode, serviceId, contactPointId].join(" ");
  const wanted = new Map(after.languages.map(columnsOf).map((columns) => [keyOf(columns), columns]));
  const gone = offers.filter((offer) => !wanted.has(keyOf(offer)));
  await database.languageOffer.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
  for (const [key, columns] of wanted) {
    const held = offers.find((offer) => keyOf(offer) === key);
    if (!held) await database.languageOffer.create({ data: { id: randomUUID(), listingId, ...columns } });
    else if (!isSame({ ...held, ...columns }, held))
      await database.languageOffer.update({ where: { id: held.id }, data: columns });
  }
}
