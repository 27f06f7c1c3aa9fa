"""Printers without a printer: what they are sent is kept, and each can be told to fail in its own way."""

from dataclasses import dataclass, field

from workshopdesk.app.printers import Job, JobNews, Order, Printer, PrintFailed

SCHOOL = Printer(
    "school", "Printer op school", True, duplex=True, colour=True, papers=("A4", "A3"), trays=("tray-1", "tray-2")
)
OFFICE = Printer("office", "Secretariaat, zwart-wit", duplex=False, colour=False, papers=("A4",))


@dataclass
class FakePrinters:
    """Named by what they are like: `school()`, `none()`, `stopped()`, `refusing()`."""

    printers: tuple[Printer, ...] = (SCHOOL, OFFICE)
    orders: list[Order] = field(default_factory=list)
    cancelled: list[Job] = field(default_factory=list)
    states: list[JobNews] = field(default_factory=list)
    on_list: PrintFailed | None = None
    on_send: PrintFailed | None = None

    @classmethod
    def school(cls):
        return cls()

    @classmethod
    def none(cls):
        return cls(printers=())

    @classmethod
    def stopped(cls):
        return cls(printers=(), on_list=PrintFailed("no-spooler"))

    @classmethod
    def refusing(cls):
        return cls(on_send=PrintFailed("job-refused", printer="Printer op school", detail="no A4 loaded"))

    def all(self):
        if self.on_list is not None:
            raise self.on_list
        return self.printers

    def send(self, order):
        if self.on_send is not None:
            raise self.on_send
        self.orders.append(order)
        return Job(order.printer, len(self.orders))

    def news(self, job):
        return self.states.pop(0) if len(self.states) > 1 else self.states[0] if self.states else JobNews("done")

    def cancel(self, job):
        self.cancelled.append(job)
