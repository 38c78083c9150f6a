package cn.safecommunity.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/** A login as it was read, which knows whether it has to be written again. */
final class SharedSession implements Session {

    /** As often the last access is written at most. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    /** What the web apps and this room keep in a session, and what signing in keeps until somebody is back. */
    private static final ObjectInputFilter KNOWN =
            ObjectInputFilter.Config.createFilter("maxbytes=1000000;maxdepth=20;java.base/*;org.camunda.bpm.webapp.**;"
                    + "org.springframework.security.oauth2.core.AuthorizationGrantType;"
                    + "org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRe*;!*");

    private final MapSession session;
    private String storedId;
    private byte[] stored;
    private Instant storedAccess;

    private SharedSession(MapSession session, String storedId, byte[] stored) {
        this.session = session;
        this.storedId = storedId;
        this.stored = stored;
        this.storedAccess = session.getLastAccessedTime();
    }

    /** One that is nowhere yet. */
    static SharedSession begun(Duration longestIdle) {
        MapSession session = new MapSession();
        session.setMaxInactiveInterval(longestIdle);
        return new SharedSession(session, "", new byte[0]);
    }

    static SharedSession read(String id, byte[] attributes, Instant created, Instant accessed, Duration longestIdle) {
        MapSession session = new MapSession(id);
        session.setCreationTime(created);
        session.setLastAccessedTime(accessed);
        session.setMaxInactiveInterval(longestIdle);
        unpack(attributes).forEach(session::setAttribute);
        return new SharedSession(session, id, attributes);
    }

    boolean isNew() {
        return storedId.isEmpty();
    }

    /** Under which id it was read; another one since a change of the id. */
    String storedId() {
        return storedId;
    }

    boolean isChanged(byte[] now) {
        return !Arrays.equals(now, stored)
                || !storedId.equals(getId())
                || Duration.between(storedAccess, getLastAccessedTime()).compareTo(NOTED_EVERY) >= 0;
    }

    void isStored(byte[] now) {
        stored = now;
        storedId = getId();
        storedAccess = getLastAccessedTime();
    }

    byte[] pack() {
        Map<String, Object> attributes = new HashMap<>();
        getAttributeNames().forEach(name -> attributes.put(name, getAttribute(name)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(attributes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> unpack(byte[] attributes) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(attributes))) {
            in.setObjectInputFilter(KNOWN);
            return (Map<String, Object>) in.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("A session holds what this release does not know", e);
        }
    }

    @Override
    public String getId() {
        return session.getId();
    }

    @Override
    public String changeSessionId() {
        return session.changeSessionId();
    }

    @Override
    public <T> T getAttribute(String name) {
        return session.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return session.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, Object value) {
        session.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        session.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return session.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant moment) {
        session.setLastAccessedTime(moment);
    }

    @Override
    public Instant getLastAccessedTime() {
        return session.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        session.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return session.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return session.isExpired();
    }
}
