### Cockpiten: skärmen som står framme på processledarens dator.

cockpit-next = Sedan { $time }: { $title }
cockpit-no-script = Blocket har inget manus.
